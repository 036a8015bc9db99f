package io.github.baclofentriage.authoring.cases;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the answer that a case may make a claim about, named as in a case file. */
public enum Aspect {
    /** Ids of rules that fired. */
    FIRES("fires", "rule", Form.LIST),
    /** Ids of derived findings, signs and measurements; a derived absence is written {@code no fever}. */
    DERIVED("derived", "derived fact", Form.LIST),
    /** Values of derived measurements in the unit of the vocabulary, by measurement, as exact as they are written. */
    VALUES("values", "measurement", Form.TEXT_BY_ID),
    /** What a rule argues, by its id: {@code strong for withdrawal in motor}, or without its domain {@code weak against overdose}. */
    ARGUMENTS("arguments", "argument", Form.TEXT_BY_ID),
    /** Ids of red flags that were raised. */
    RED_FLAGS("red_flags", "red flag", Form.LIST),
    /** Id of the conclusion's status. */
    STATUS("status", "status", Form.TEXT),
    /** Ids of the syndromes concluded. */
    SYNDROMES("syndromes", "syndrome", Form.LIST),
    /** Likelihood by syndrome. */
    LIKELIHOOD("likelihood", "likelihood", Form.TEXT_BY_ID),
    /** Id of the urgency. */
    URGENCY("urgency", "urgency", Form.TEXT),
    /** Ids of the differential. */
    DIFFERENTIAL("differential", "differential", Form.LIST),
    /** Ids of the considerations. */
    CONSIDERATIONS("considerations", "consideration", Form.LIST),
    /** Ids of the questions asked next. */
    ASKS("asks", "question", Form.LIST),
    /** Ids of the rules that struck an argument, by the id of the rule that made it. */
    UNDERCUT("undercut", "rule", Form.LIST_BY_ID);

    /** How a claim is written. */
    enum Form {
        LIST,
        TEXT,
        TEXT_BY_ID,
        LIST_BY_ID
    }

    private final String key;
    private final String noun;
    private final Form form;

    Aspect(String key, String noun, Form form) {
        this.key = key;
        this.noun = noun;
        this.form = form;
    }

    /**
     * The aspect's name in a case file.
     *
     * @return as {@code red_flags}
     */
    public String key() {
        return key;
    }

    String noun() {
        return noun;
    }

    Form form() {
        return form;
    }

    static @Nullable Aspect of(String key) {
        return Arrays.stream(values())
                .filter(aspect -> aspect.key.equals(key))
                .findFirst()
                .orElse(null);
    }

    static List<String> keys() {
        return Arrays.stream(values()).map(Aspect::key).toList();
    }
}
