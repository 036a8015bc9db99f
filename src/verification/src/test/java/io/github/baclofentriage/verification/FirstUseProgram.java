package io.github.baclofentriage.verification;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;

/**
 * Uses the library first of all on a thread with some context class loader, then again on a good thread, and prints both outcomes.
 *
 * <p>What Drools keeps for good it keeps in static fields. So each use has classes of its own: those of a new loader, whose parent knows
 * nothing of the library.
 */
public final class FirstUseProgram {
    /** What the context class loader of the thread is. */
    enum Context {
        /** A loader that knows neither the library nor the pack. */
        FOREIGN,
        /** None at all. */
        NONE,
        /** A loader that has the library and the pack once more and asks no other one for them. */
        COPY,
        /** As {@link #FOREIGN}; the library's own loader does not see the pack. */
        FOREIGN_WITHOUT_PACK,
        /** As {@link #COPY}; the library's own loader does not see the pack. */
        COPY_WITH_THE_ONLY_PACK,
        /** A loader of the pack below that of the library, which does not see the pack. */
        BELOW_WITH_THE_ONLY_PACK,
    }

    private final URL[] library;
    private final URL[] packs;
    private final Path folder;
    private final Path overlay;

    private FirstUseProgram(URL[] library, URL[] packs, Path folder, Path overlay) {
        this.library = library;
        this.packs = packs;
        this.folder = folder;
        this.overlay = overlay;
    }

    /**
     * Prints a line for the first outcome of each use and one for the later, as {@code ASSESS FOREIGN first}, then a tab and a report or
     * a throwable.
     *
     * @param args the class path of the library, empty where it is on that of this program; that of the packs; the folder of a pack; that
     *     of an overlay over it; and the uses, as {@code ASSESS:FOREIGN}
     */
    public static void main(String[] args) throws Exception {
        FirstUseProgram program = new FirstUseProgram(urls(args[0]), urls(args[1]), Path.of(args[2]), Path.of(args[3]));
        for (String use : Arrays.asList(args).subList(4, args.length)) {
            String[] parts = use.split(":", -1);
            program.run(parts[0], Context.valueOf(parts[1]));
        }
    }

    private static URL[] urls(String classPath) throws MalformedURLException {
        String[] entries = classPath.isEmpty() ? new String[0] : classPath.split(File.pathSeparator, -1);
        URL[] urls = new URL[entries.length];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = Path.of(entries[i]).toUri().toURL();
        }
        return urls;
    }

    private void run(String use, Context context) throws Exception {
        boolean whole = context.compareTo(Context.COPY) <= 0;
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        ClassLoader above = library.length == 0 ? FirstUseProgram.class.getClassLoader() : platform;
        try (URLClassLoader own = new URLClassLoader(whole ? all() : library, above);
                URLClassLoader good = new URLClassLoader(packs, own);
                URLClassLoader copy = new URLClassLoader(all(), platform)) {
            Callable<?> prepared = (Callable<?>) on(
                    good,
                    () -> own.loadClass(FirstUse.class.getName())
                            .getMethod("prepared", String.class, Path.class, Path.class)
                            .invoke(null, use, folder, overlay));
            ClassLoader first = switch (context) {
                case FOREIGN, FOREIGN_WITHOUT_PACK -> platform;
                case NONE -> null;
                case COPY, COPY_WITH_THE_ONLY_PACK -> copy;
                case BELOW_WITH_THE_ONLY_PACK -> good;
            };
            print(use + ' ' + context + " first", outcome(first, prepared));
            print(use + ' ' + context + " later", outcome(good, prepared));
        }
    }

    private static void print(String name, String outcome) {
        byte[] line = (name + '\t' + outcome + '\n').getBytes(StandardCharsets.UTF_8);
        System.out.write(line, 0, line.length);
        System.out.flush();
    }

    private URL[] all() {
        return Stream.of(library, packs).flatMap(Arrays::stream).toArray(URL[]::new);
    }

    private static String outcome(ClassLoader context, Callable<?> work) throws InterruptedException {
        try {
            return String.valueOf(on(context, work));
        } catch (ExecutionException e) {
            return String.valueOf(e.getCause()).replace('\n', ' ');
        }
    }

    private static Object on(ClassLoader context, Callable<?> work) throws ExecutionException, InterruptedException {
        FutureTask<Object> task = new FutureTask<>(work::call);
        Thread thread = new Thread(task, "user");
        thread.setContextClassLoader(context);
        thread.start();
        return task.get();
    }
}
