package io.github.baclofentriage.authoring.cases;

/**
 * One thing that a case expects of the answer or forbids in it.
 *
 * @param aspect the part of the answer
 * @param subject the id of what it is about: a syndrome for {@link Aspect#LIKELIHOOD}, the struck rule for
 *     {@link Aspect#UNDERCUT}, a measurement for {@link Aspect#VALUES}, the arguing rule for {@link Aspect#ARGUMENTS}, empty elsewhere
 * @param value the id, or the number, that is to be there or not to be there
 * @param line line in the case file, from 1
 */
public record Claim(Aspect aspect, String subject, String value, int line) {
    /** The same claim with another value. */
    Claim withValue(String other) {
        return new Claim(aspect, subject, other, line);
    }
}
