package io.github.baclofentriage.cli;

/** What the process tells its caller. Every command names those it uses in its help. */
final class ExitCode {
    /** Everything that was asked for was done. */
    static final int DONE = 0;

    /** A search found nothing, or a check failed. */
    static final int NOTHING_FOUND = 1;

    /** What was to be checked did not pass. */
    static final int CHECKS_FAILED = 1;

    /** Something that was given could not be used: an option, a file, a case or a line. */
    static final int BAD_INPUT = 2;

    /** The rule pack has a fault, or one of its rules failed. */
    static final int PACK_FAULT = 3;

    /** The program itself has a fault. */
    static final int PROGRAM_FAULT = 70;

    private ExitCode() {}
}
