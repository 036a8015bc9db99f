package io.github.baclofentriage.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A thread-safe cache that is emptied when it is full, so that hostile input can slow it for a moment but never grow it. */
final class Bounded<K, V> {
    private final Map<K, V> entries = new ConcurrentHashMap<>();
    private final int limit;

    Bounded(int limit) {
        this.limit = limit;
    }

    @Nullable
    V get(K key) {
        return entries.get(key);
    }

    void put(K key, V value) {
        if (entries.size() >= limit) {
            entries.clear();
        }
        entries.put(key, value);
    }

    int size() {
        return entries.size();
    }
}
