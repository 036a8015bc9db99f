package io.github.baclofentriage.authoring.lint;

import java.util.Locale;

/** Everything that the lint looks for: in pack.yaml, vocabulary.yaml, sources.yaml and rules, and never in cases. */
public enum LintCheck {
    // ---- Files and YAML
    /** A file that cannot be read. */
    UNREADABLE_FILE(
            "A YAML or rule file is missing, too large or not readable. Case files are not read here: `pack test` checks them."),
    /** What keeps a pack from being loaded. */
    REFUSED("The pack is refused when it is loaded, for a reason that no other check tells."),
    /** A format line that is not this version's. */
    WRONG_FORMAT("A file names another format than this version reads."),
    /** A key that nothing reads. */
    UNKNOWN_KEY("A key means nothing where it stands."),
    /** A key that is needed. */
    MISSING_KEY("A key that is needed is missing or empty."),
    /** A value of another kind than its key holds. */
    WRONG_VALUE("A value is of another kind than its key holds, or is not well formed."),
    /** A text that was to be replaced. */
    PLACEHOLDER("A pack in use, whose status is active, still holds a text in angle brackets that was to be replaced."),
    /** A list that holds a value twice. */
    LISTED_TWICE("A list holds a value twice."),
    /** A listed file that is missing. */
    MISSING_FILE("pack.yaml lists a rule file that is not there."),
    /** A rule file that is not listed. */
    UNLISTED_FILE("pack.yaml does not list a rule file that is there."),
    /** A stage's folder that is missing. */
    MISSING_FOLDER("A stage names a folder that holds no listed rule file."),
    /** A rule folder in no stage, or in two. */
    FOLDER_STAGE("A folder of rules belongs to no stage, or to two."),

    /** An overlay that does not fit what is below it. */
    WRONG_BASE("An overlay does not fit the pack below it, which may be another, in another version or missing."),
    /** An overlay that changes nothing. */
    EMPTY_OVERLAY("An overlay neither disables a rule nor adds one."),

    // ---- What is named is declared
    /** A syndrome that is not declared. */
    UNKNOWN_SYNDROME("A syndrome is named that pack.yaml does not declare."),
    /** An urgency that is not declared. */
    UNKNOWN_URGENCY("An urgency is named that pack.yaml does not declare."),
    /** A stage that is not declared. */
    UNKNOWN_STAGE("A stage is named that pack.yaml does not declare."),
    /** An id of pack.yaml that is not declared. */
    UNKNOWN_ID("A status, red flag, differential, consideration or question is named that pack.yaml does not declare."),
    /** A term that is not in the vocabulary. */
    UNKNOWN_TERM("A finding, sign, condition or other term is named that the vocabulary does not hold."),
    /** A word that is not among the fixed words. */
    UNKNOWN_WORD("A word stands where only certain words are read."),
    /** A source that is not in sources.yaml. */
    UNKNOWN_SOURCE("A source is named that sources.yaml does not hold."),
    /** A rule id that no rule has. */
    UNKNOWN_RULE("A rule is named that the pack does not hold."),

    // ---- Vocabulary
    /** An id that stands twice. */
    DUPLICATE_ID("An id stands twice in one section."),
    /** A word that means two terms. */
    AMBIGUOUS_WORD("A word stands for two terms of one kind."),
    /** A synonym that adds nothing. */
    IDLE_SYNONYM("A synonym is the id, the label or another synonym of the same term once folded."),
    /** A parent that does not exist. */
    UNKNOWN_PARENT("A term's parent is not in its section."),
    /** A term that is its own ancestor. */
    PARENT_CYCLE("A term is its own ancestor."),
    /** Bounds that are no interval. */
    WRONG_BOUNDS("Bounds are not two numbers, the lower first."),
    /** A unit that is no UCUM unit. */
    UNKNOWN_UNIT("A unit is not UCUM, or does not convert to the term's own unit."),
    /** A code that fails its check digit or form. */
    WRONG_CODE("A code fails the check digit or the form of its code system."),
    /** A code system that is not declared, or without a licence. */
    CODE_SYSTEM("A code system is used that is not declared, or whose licence is not noted."),
    /** A word without a place. */
    UNPLACED_TERM(
            "A term that a case may state is in no family, has no limits that a rule reads, and no rule names it or its parent."),
    /** A word in a place that is not its own. */
    WRONG_PLACE("A term that is not weighed is named by a rule, or a calm one implies a grave one."),
    /** A standing that calls for nothing. */
    UNREAD_STANDING("A family says grave or not-weighed, and no rule reads that of its members."),
    // ---- Sources
    /** A count that is no count. */
    WRONG_COUNT("A count is not \"with the sign / patients\", or a percentage not within 0 to 100."),
    /** Pooled counts that do not add up. */
    POOLED_COUNT("Pooled counts are not the sum of the counts of their sources."),
    /** A ratio that does not follow from its counts. */
    POOLED_RATIO("A likelihood ratio or its interval does not follow from its counts."),
    /** A source that nothing cites. */
    UNUSED_SOURCE("A source is cited by no rule, by no other source and not in pack.yaml."),
    /** An argument on a remembered source. */
    RECALLED_WEIGHT("An argument rests on nothing but what is remembered and was not seen."),

    /** A strength without what it needs. */
    UNSUPPORTED_STRENGTH("A moderate argument has no number, label or mechanism behind it, or a strong one not both."),

    // ---- Rules
    /** What is beyond the rule language. */
    RULE_FORM("A rule file holds what the rule language does not."),
    /** Another package than the folder's. */
    WRONG_PACKAGE("A rule file's package is not the pack's id and the folder."),
    /** A rule file without a rule. */
    EMPTY_FILE("A rule file holds no rule."),
    /** Metadata that is missing. */
    MISSING_METADATA("A rule has no @id, @source or @since."),
    /** A rule's id or name that stands twice. */
    DUPLICATE_RULE("A rule's id or name stands twice, in this pack or in one beside it."),
    /** A number where none may stand. */
    STRAY_NUMBER("A number stands outside of the folders for numbers and is no point or margin of a tally."),
    /** A limit that no value reaches, or that every value keeps to. */
    IMPOSSIBLE_LIMIT("A rule compares a measurement with a number beyond its possible values."),
    /** A negation that depends on the order of firing. */
    NEGATION("A rule denies a fact that its own or a later stage makes."),
    /** What is read and never made. */
    NEVER_MADE("A rule reads a sign, red flag, likelihood, conclusion or tally that nothing makes by then."),
    /** A sign that no rule makes. */
    UNMADE_SIGN("A sign is declared that no rule makes."),
    /** A sign that no rule reads. */
    UNREAD_SIGN("A sign is declared that no rule reads."),
    /** An id that no rule says. */
    UNUSED_ID("A red flag, status, differential, consideration or question is declared that no rule says."),
    /** A strike at what cannot be struck. */
    IDLE_STRIKE("A rule undercuts itself, or one that argues neither for nor against a syndrome."),
    /** A rule that adds nothing. */
    IDLE_RULE("A rule adds nothing: wherever it speaks another says the same or more, or it says what stands anyway."),
    /** A condition that adds nothing. */
    IDLE_CONDITION("A pattern or constraint follows from another of the same rule."),
    /** A value of a list that never decides. */
    IDLE_VALUE("A value of a list stands twice, or implies another value of it."),
    /** Conditions that never hold. */
    CONTRADICTION("Conditions of a rule contradict each other, so it never fires."),

    // ---- The pack's own exceptions
    /** An exception that excuses nothing. */
    IDLE_EXCEPTION("An exception excuses nothing."),
    /** An exception for a check that does not exist. */
    UNKNOWN_CHECK("An exception names a check that does not exist.");

    private final String description;

    LintCheck(String description) {
        this.description = description;
    }

    /**
     * The check as faults and exceptions name it, such as {@code unknown-source}.
     *
     * @return lower case words with hyphens
     */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What the check finds.
     *
     * @return one sentence
     */
    public String description() {
        return description;
    }
}
