package io.github.baclofentriage.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Where a node stands; its path is put together only when asked for, so that long keys cost nothing. */
record Place(@Nullable Place parent, String step, int line, int column) {
    static final Place ROOT = new Place(null, "", 0, 0);

    static Place root(int line, int column) {
        return new Place(null, "", line, column);
    }

    Place entry(String key, int atLine, int atColumn) {
        return new Place(this, key, atLine, atColumn);
    }

    Place item(int index, int atLine, int atColumn) {
        return new Place(this, Integer.toString(index), atLine, atColumn);
    }

    String path() {
        Deque<String> steps = new ArrayDeque<>();
        for (Place place = this; place != null && place.parent() != null; place = place.parent()) {
            steps.addFirst(Faults.shown(place.step()).replace("~", "~0").replace("/", "~1"));
        }
        return steps.isEmpty() ? "" : "/" + String.join("/", steps);
    }
}
