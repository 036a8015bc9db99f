package io.github.baclofentriage.internal.engine;

import io.github.baclofentriage.fact.RuleActions;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.drools.model.Model;

/**
 * The class loader of this library, which finds the engine and all of its services.
 *
 * <p>Drools looks up services, settings and classes by the context class loader of the thread that needs them first, and keeps for good
 * what came of it, be it nothing. So whatever is asked of the engine is asked with this loader in that place.
 */
public final class LibraryLoader {
    /** The loader. */
    public static final ClassLoader LOADER = Objects.requireNonNull(LibraryLoader.class.getClassLoader());

    private LibraryLoader() {}

    /**
     * Does some work with this loader as the context class loader of the thread, which has its own one back afterwards.
     *
     * @param work what to do; it calls nothing that a user of the library wrote
     * @param <T> what comes of it
     * @return what comes of it
     */
    public static <T> T during(Supplier<T> work) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        if (before == LOADER) {
            return work.get();
        }
        thread.setContextClassLoader(LOADER);
        try {
            return work.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /**
     * Does some work of which nothing comes back.
     *
     * @param work what to do; it calls nothing that a user of the library wrote
     */
    public static void during(Runnable work) {
        during(() -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /**
     * Whether classes that another loader finds can be used with this library; it may bring a library and an engine of its own.
     *
     * @param other the other loader
     * @return whether it finds the same classes of rule actions and of generated models
     */
    public static boolean agreesWith(ClassLoader other) {
        return Stream.of(RuleActions.class, Model.class).allMatch(type -> {
            try {
                return other.loadClass(type.getName()) == type;
            } catch (ClassNotFoundException | LinkageError e) {
                return false;
            }
        });
    }
}
