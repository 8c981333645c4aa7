package org.tawasul.rehearsal.move;

/**
 * A version of a model with which something runs.
 *
 * @param number counted by the engine, from 1
 * @param cases how many run with it
 */
public record RunningVersion(int number, int cases) {

}
