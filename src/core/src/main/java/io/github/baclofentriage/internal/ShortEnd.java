package io.github.baclofentriage.internal;

import java.util.ArrayList;
import java.util.List;
import org.drools.base.common.NetworkNode;
import org.drools.core.reteoo.AlphaTerminalNode;
import org.drools.core.reteoo.RuleTerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * The ends of rules of one pattern with the same conditions, whose right-hand sides name nothing of the fact that they match. Such a rule
 * says the same at every match, so that once it was heard neither an agenda nor its right-hand side is needed to know what it says.
 */
final class ShortEnd {
    private final List<RuleTerminalNode> rules;
    /** Who they are among the sentences that they were last looked up in. */
    private volatile @Nullable Known known;

    /**
     * One of the rules.
     *
     * @param stage the stage in which it speaks
     * @param speaker what it was heard to say
     */
    record Voice(String stage, Sentences.Speaker speaker) {}

    private record Known(Sentences sentences, List<Voice> voices) {}

    private ShortEnd(List<RuleTerminalNode> rules) {
        this.rules = rules;
    }

    /** The rules that end here; null where one of them says what depends on the match. */
    static @Nullable ShortEnd of(AlphaTerminalNode end) {
        List<RuleTerminalNode> rules = new ArrayList<>();
        for (NetworkNode node : end.getSinks()) {
            if (!(node instanceof RuleTerminalNode rule) || rule.getRequiredDeclarations().length > 0) {
                return null;
            }
            rules.add(rule);
        }
        return new ShortEnd(rules);
    }

    /** The rules by what they say; empty where any of them was not heard yet. */
    List<Voice> voices(Sentences sentences) {
        Known last = known;
        if (last != null && last.sentences == sentences) {
            return last.voices;
        }
        List<Voice> voices = new ArrayList<>();
        for (RuleTerminalNode rule : rules) {
            Sentences.Speaker speaker = sentences.speaker(rule.getRule().getName());
            if (speaker == null || speaker.whole().isEmpty()) {
                return List.of();
            }
            voices.add(new Voice(rule.getRule().getAgendaGroup(), speaker));
        }
        known = new Known(sentences, voices);
        return voices;
    }
}
