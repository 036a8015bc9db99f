package io.github.baclofentriage.cli;

/** Thrown where what was given cannot be used; its message is a sentence for the error stream. */
final class BadInputException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadInputException(String message) {
        super(message);
    }
}
