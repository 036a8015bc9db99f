package io.github.baclofentriage.authoring.release;

import io.github.baclofentriage.TriageReport.Overlay;
import io.github.baclofentriage.TriageReport.PackIdentity;
import io.github.baclofentriage.authoring.release.PackDiff.AnswerChange;
import io.github.baclofentriage.authoring.release.PackDiff.Change;
import io.github.baclofentriage.authoring.release.PackDiff.EntryChange;
import io.github.baclofentriage.authoring.release.PackDiff.Kind;
import io.github.baclofentriage.authoring.release.PackDiff.RuleChange;
import io.github.baclofentriage.authoring.release.PackDiff.TermChange;
import java.util.Map;

/** Says in lines what changed in a pack. */
final class PackDiffText {
    private static final int DIGEST_SHOWN = 12;

    private final StringBuilder text = new StringBuilder();

    private PackDiffText() {}

    static String render(PackDiff diff) {
        PackDiffText page = new PackDiffText();
        page.line("- " + identity(diff.before()));
        page.line("+ " + identity(diff.after()));
        diff.after().overlays().forEach(page::overlay);
        page.rules(diff);
        page.terms(diff);
        page.entries(diff);
        page.answers(diff);
        return page.text.toString();
    }

    private static String identity(PackIdentity pack) {
        return pack.id() + ' ' + pack.version() + "  sha256 " + pack.sha256().substring(0, DIGEST_SHOWN);
    }

    private void overlay(Overlay overlay) {
        line("+ under " + overlay.id() + ' ' + overlay.version() + ": " + overlay.reason());
        overlay.disables().forEach((id, because) -> line("    disables " + id + ": " + because));
    }

    private void rules(PackDiff diff) {
        heading(diff.rules().size(), "rule", "rules", "came, went or changed");
        for (RuleChange rule : diff.rules()) {
            line(mark(rule.kind()) + rule.id() + "  " + rule.name());
            line("    " + rule.file());
            parts(rule.parts());
        }
    }

    private void terms(PackDiff diff) {
        heading(diff.terms().size(), "word", "words", "came, went or changed");
        for (TermChange term : diff.terms()) {
            line(mark(term.kind()) + term.term());
        }
    }

    private void entries(PackDiff diff) {
        heading(
                diff.entries().size(),
                "entry",
                "entries",
                "of pack.yaml, sources.yaml, families and limits came, went or changed");
        for (EntryChange entry : diff.entries()) {
            line(mark(entry.kind()) + entry.file() + "  " + entry.entry());
            if (entry.kind() != Kind.ADDED) {
                line("      - " + shown(entry.value().before()));
            }
            if (entry.kind() != Kind.REMOVED) {
                line("      + " + shown(entry.value().after()));
            }
        }
    }

    private void answers(PackDiff diff) {
        if (diff.cases() + diff.narratives() == 0) {
            line("");
            line("No answers were compared: there is no published case and no narrative.");
            return;
        }
        heading(
                diff.answers().size(),
                "answer",
                "answers",
                "changed, of " + count(diff.cases(), "published case") + " with and without history and "
                        + count(diff.narratives(), "narrative"));
        for (AnswerChange answer : diff.answers()) {
            line("~ " + answer.id() + " (history " + answer.history() + ")");
            parts(answer.parts());
        }
    }

    private void parts(Map<String, Change> parts) {
        parts.forEach((part, change) -> {
            line("    " + part);
            line("      - " + shown(change.before()));
            line("      + " + shown(change.after()));
        });
    }

    private static String shown(String value) {
        return value.isEmpty() ? "nothing" : value;
    }

    private void heading(int count, String one, String many, String what) {
        line("");
        line((count == 0 ? "No" : String.valueOf(count)) + ' ' + (count == 1 ? one : many) + ' ' + what);
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String mark(Kind kind) {
        return switch (kind) {
            case ADDED -> "+ ";
            case REMOVED -> "- ";
            case CHANGED -> "~ ";
        };
    }

    private void line(String words) {
        text.append(words).append('\n');
    }
}
