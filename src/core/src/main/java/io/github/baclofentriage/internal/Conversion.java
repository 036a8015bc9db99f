package io.github.baclofentriage.internal;

/**
 * How a value in one unit becomes one in another.
 *
 * @param possible whether it does
 * @param factor what it is multiplied by
 * @param offset what is added then
 * @param perMol 1 where the result is to be divided by the molar mass, -1 where it is to be multiplied by it, else 0
 */
record Conversion(boolean possible, double factor, double offset, int perMol) {
    static final Conversion NONE = new Conversion(false, 0, 0, 0);
}
