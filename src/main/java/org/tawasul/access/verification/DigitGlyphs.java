package org.tawasul.access.verification;

import java.awt.geom.Path2D;

/**
 * The ten digits as strokes in a unit square, origin at the top left. The notation is
 * that of SVG paths: {@code M x y} moves, {@code L x y} draws a line,
 * {@code C x1 y1 x2 y2 x y} a curve.
 */
final class DigitGlyphs {

	private static final String[] STROKES = { "M .5 0 C .05 0 .05 1 .5 1 C .95 1 .95 0 .5 0",
			"M .2 .25 L .55 0 L .55 1 M .25 1 L .85 1", "M .1 .25 C .15 -.1 .9 -.1 .85 .3 C .8 .55 .4 .7 .1 1 L .9 1",
			"M .1 .1 C .4 -.1 .9 0 .85 .25 C .8 .45 .6 .47 .4 .47 C .6 .47 .95 .5 .92 .75 C .9 1.05 .3 1.08 .08 .88",
			"M .7 1 L .7 0 L .05 .7 L .95 .7",
			"M .85 0 L .2 0 L .15 .45 C .4 .3 .95 .35 .92 .68 C .9 1.05 .3 1.08 .08 .9",
			"M .8 .05 C .4 -.05 .1 .3 .1 .65 C .1 1.1 .9 1.1 .9 .7 C .9 .35 .2 .35 .1 .65",
			"M .08 0 L .92 0 L .4 1 M .3 .5 L .75 .5",
			"M .5 .45 C .05 .4 .05 0 .5 0 C .95 0 .95 .4 .5 .45 C -.05 .5 -.05 1 .5 1 C 1.05 1 1.05 .5 .5 .45",
			"M .9 .35 C .8 .65 .1 .65 .1 .3 C .1 -.1 .9 -.1 .9 .35 C .9 .7 .6 1 .25 .95" };

	private DigitGlyphs() {
	}

	static Path2D of(int digit) {
		String[] tokens = STROKES[digit].split(" ");
		Path2D path = new Path2D.Double();
		for (int at = 0; at < tokens.length;) {
			at = add(path, tokens, at);
		}
		return path;
	}

	private static int add(Path2D path, String[] tokens, int at) {
		switch (tokens[at]) {
			case "M" -> path.moveTo(number(tokens, at + 1), number(tokens, at + 2));
			case "L" -> path.lineTo(number(tokens, at + 1), number(tokens, at + 2));
			default -> {
				path.curveTo(number(tokens, at + 1), number(tokens, at + 2), number(tokens, at + 3),
						number(tokens, at + 4), number(tokens, at + 5), number(tokens, at + 6));
				return at + 7;
			}
		}
		return at + 3;
	}

	private static double number(String[] tokens, int at) {
		return Double.parseDouble(tokens[at]);
	}

}
