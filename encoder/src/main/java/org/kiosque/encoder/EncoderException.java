package org.kiosque.encoder;

/** An encoder's folder that can't be used, or a text that its model can't read; the message says what to do. */
public final class EncoderException extends RuntimeException {

    private static final long serialVersionUID = 1;

    public EncoderException(String message) {
        super(message);
    }

    public EncoderException(String message, Throwable cause) {
        super(message, cause);
    }
}
