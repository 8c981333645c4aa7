package org.tawasul.guide;

/**
 * A picture of a screen.
 *
 * @param path its address, such as {@code /img/guide/calls-ar.png}
 * @param width in pixels
 * @param height in pixels
 */
record GuidePicture(String path, int width, int height) {

}
