package io.github.baclofentriage.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a thread has for its context class loader while the engine works for it, and afterwards. */
class LibraryLoaderTest {
    private static final ClassLoader FOREIGN = ClassLoader.getPlatformClassLoader();

    private final @Nullable ClassLoader before = context();

    @AfterEach
    void put_back() {
        Thread.currentThread().setContextClassLoader(before);
    }

    private static @Nullable ClassLoader context() {
        return Thread.currentThread().getContextClassLoader();
    }

    @Test
    void work_sees_the_loader_of_the_library_and_the_thread_has_its_own_one_back() {
        Thread.currentThread().setContextClassLoader(FOREIGN);

        assertThat(LibraryLoader.during(LibraryLoaderTest::context)).isSameAs(LibraryLoader.class.getClassLoader());
        assertThat(context()).isSameAs(FOREIGN);
    }

    @Test
    void a_thread_without_a_loader_has_none_afterwards() {
        Thread.currentThread().setContextClassLoader(null);

        assertThat(LibraryLoader.during(LibraryLoaderTest::context)).isSameAs(LibraryLoader.class.getClassLoader());
        assertThat(context()).isNull();
    }

    @Test
    void work_that_fails_leaves_the_thread_as_it_was() {
        Thread.currentThread().setContextClassLoader(FOREIGN);

        assertThatIllegalStateException()
                .isThrownBy(() -> LibraryLoader.during(() -> {
                    throw new IllegalStateException("failed in " + context());
                }))
                .withMessage("failed in " + LibraryLoader.class.getClassLoader());
        assertThat(context()).isSameAs(FOREIGN);
    }
}
