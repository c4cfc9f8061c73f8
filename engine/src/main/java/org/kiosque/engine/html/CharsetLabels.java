package org.kiosque.engine.html;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The labels of character sets as the WHATWG Encoding Standard reads them: latin1 means windows-1252. */
final class CharsetLabels {

    private static final Map<String, Charset> CHARSETS = new HashMap<>();

    static {
        add("UTF-8", "utf-8 utf8 unicode-1-1-utf-8 unicode11utf8 unicode20utf8 x-unicode20utf8");
        // A page that could be read so far as to find these labels is not written in them.
        add("UTF-8", "utf-16 utf-16le utf-16be ucs-2 unicode iso-10646-ucs-2 csunicode");
        add("windows-1252", "windows-1252 cp1252 x-cp1252 iso-8859-1 iso8859-1 iso88591 iso_8859-1 latin1 l1 latin-1");
        add("windows-1252", "ascii us-ascii ansi_x3.4-1968 cp819 ibm819 iso-ir-100 csisolatin1 x-user-defined ansi");
        add("windows-1250", "windows-1250 cp1250 x-cp1250");
        add("windows-1251", "windows-1251 cp1251 x-cp1251 win-1251 win1251");
        add("windows-1253", "windows-1253 cp1253 x-cp1253");
        add("windows-1254", "windows-1254 cp1254 x-cp1254 iso-8859-9 iso8859-9 iso88599 latin5 l5");
        add("windows-1255", "windows-1255 cp1255 x-cp1255");
        add("windows-1256", "windows-1256 cp1256 x-cp1256");
        add("windows-1257", "windows-1257 cp1257 x-cp1257");
        add("windows-1258", "windows-1258 cp1258 x-cp1258");
        add("x-windows-874", "windows-874 tis-620 iso-8859-11 iso8859-11 iso885911 dos-874");
        add("ISO-8859-2", "iso-8859-2 iso8859-2 iso88592 latin2 l2");
        add("ISO-8859-3", "iso-8859-3 iso8859-3 latin3 l3");
        add("ISO-8859-4", "iso-8859-4 iso8859-4 latin4 l4");
        add("ISO-8859-5", "iso-8859-5 iso8859-5 cyrillic");
        add("ISO-8859-6", "iso-8859-6 iso8859-6 arabic asmo-708 ecma-114");
        add("ISO-8859-7", "iso-8859-7 iso8859-7 greek greek8 elot_928 ecma-118");
        add("ISO-8859-8", "iso-8859-8 iso8859-8 hebrew iso-8859-8-i logical visual");
        add("ISO-8859-13", "iso-8859-13 iso8859-13");
        add("ISO-8859-15", "iso-8859-15 iso8859-15 latin9 l9 latin-9");
        add("KOI8-R", "koi8-r koi8 koi koi8_r");
        add("KOI8-U", "koi8-u koi8-ru");
        add("IBM866", "ibm866 cp866 866");
        add("x-MacRoman", "macintosh mac x-mac-roman");
        add("GB18030", "gb18030 gbk x-gbk gb2312 gb_2312 gb_2312-80 chinese cp936 ms936 windows-936 iso-ir-58");
        add("Big5-HKSCS", "big5 big5-hkscs cn-big5 x-x-big5");
        add("windows-31j", "shift_jis shift-jis sjis x-sjis ms_kanji windows-31j cp932 ms932");
        add("EUC-JP", "euc-jp x-euc-jp eucjp");
        add("ISO-2022-JP", "iso-2022-jp csiso2022jp");
        add("x-windows-949", "euc-kr euckr ks_c_5601-1987 ks_c_5601-1989 ksc5601 korean windows-949 cp949");
    }

    private CharsetLabels() {}

    private static void add(String name, String labels) {
        Charset charset = Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.UTF_8;
        for (String label : labels.split(" ", -1)) {
            CHARSETS.put(label, charset);
        }
    }

    static Optional<Charset> parse(String label) {
        return Optional.ofNullable(CHARSETS.get(label.strip().toLowerCase(Locale.ROOT)));
    }
}
