package org.kiosque.bench.peers;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import org.jsoup.Jsoup;

/** Readability4J with the libraries it brings, seen by a class loader of its own. */
final class Readability4J implements Peer {

    private static final String PACKAGE = "net.dankito.readability4j.";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Constructor<?> extractor;
    private final Method parse;
    private final Method content;

    private Readability4J(ClassLoader loader) throws ReflectiveOperationException {
        Class<?> type = loader.loadClass(PACKAGE + "Readability4J");
        this.extractor = type.getConstructor(String.class, String.class);
        this.parse = type.getMethod("parse");
        this.content = loader.loadClass(PACKAGE + "Article").getMethod("getContent");
    }

    static Readability4J of(String[] classPath) throws ReflectiveOperationException, MalformedURLException {
        URL[] urls = new URL[classPath.length];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = new File(classPath[i].strip()).toURI().toURL();
        }
        return new Readability4J(new URLClassLoader(urls, ClassLoader.getPlatformClassLoader()));
    }

    @Override
    public String name() {
        return "Readability4J";
    }

    @Override
    public Found find(URI url, String html) {
        long start = THREADS.getCurrentThreadCpuTime();
        Object found = "";
        try {
            found = content.invoke(parse.invoke(extractor.newInstance(url.toString(), html)));
        } catch (ReflectiveOperationException e) {
            // A page that it fails on is one where it finds nothing.
        }
        double ms = (THREADS.getCurrentThreadCpuTime() - start) / 1e6;
        return new Found(found == null ? "" : Jsoup.parse(found.toString()).text(), ms);
    }
}
