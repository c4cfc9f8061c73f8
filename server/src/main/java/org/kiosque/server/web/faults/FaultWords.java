package org.kiosque.server.web.faults;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of faults and corrections in English; other languages stand in {@code messages/}. */
@MessageBundle(value = "fault", locale = "en")
public interface FaultWords {
    @Message("Report a fault")
    String report();

    @Message("Kind of fault")
    String kindLabel();

    @Message("{#switch kind}{#case 'QUOTE'}A quote is not what was said{#case 'SPEAKER'}Somebody else said it"
            + "{#case 'SUMMARY'}The summary misleads{#case 'ANSWER'}An answer is wrong"
            + "{#case 'TEXT'}The text is broken or incomplete{#case 'STORY'}Articles are together that don’t belong"
            + " together{#else}Something else{/switch}")
    String kind(String kind);

    @Message("The words that are wrong (copy them here)")
    String shown();

    @Message("What is wrong with them?")
    String note();

    @Message("Please say what is wrong, in at most 4000 characters.")
    String incomplete();

    @Message("Too many reports are waiting for an answer. Please try again later.")
    String full();

    @Message("Thank you. Your report is on file; what is put right appears in the log of corrections.")
    String sent();

    @Message("Send")
    String send();

    @Message("Back to the page")
    String back();

    @Message("Corrections")
    String corrections();

    @Message("What readers reported and was put right here, the last first.")
    String correctionsText();

    @Message("Nothing has been corrected yet.")
    String none();

    @Message("{#if n == 1}1 report waits for an answer{#else}{n} reports wait for an answer{/if}")
    String waiting(int n);

    @Message("Reported faults")
    String waitingTitle();

    @Message("No report waits for an answer.")
    String nothingWaits();

    @Message("It said")
    String itSaid();

    @Message("What was wrong")
    String wasWrong();

    @Message("What was done")
    String wasDone();

    @Message("What was done (appears in the log)")
    String answer();

    @Message("Corrected")
    String corrected();

    @Message("Not a fault")
    String dismissed();
}
