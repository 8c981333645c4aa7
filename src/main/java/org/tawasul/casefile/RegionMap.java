package org.tawasul.casefile;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * The outlines of the Kingdom's regions, those that the map shows. They are coarse, and
 * know no reclaimed land: a point as near as {@link #NEAR} counts as inside.
 */
@Component
class RegionMap {

	/** In degrees of latitude; some 25 km. */
	private static final double NEAR = 0.25;

	/** Read when the first place is checked. */
	private final SingletonSupplier<Map<String, List<double[][]>>> outlines;

	RegionMap(ObjectMapper json) {
		this.outlines = SingletonSupplier.of(() -> read(json));
	}

	private static Map<String, List<double[][]>> read(ObjectMapper json) {
		Map<String, List<double[][]>> outlines = new LinkedHashMap<>();
		try (InputStream file = new ClassPathResource("static/data/regions.json").getInputStream()) {
			for (JsonNode feature : json.readTree(file).path("features")) {
				JsonNode geometry = feature.path("geometry");
				JsonNode areas = geometry.path("coordinates");
				List<double[][]> rings = new ArrayList<>();
				if (geometry.path("type").asText().equals("Polygon")) {
					rings.add(json.convertValue(areas.path(0), double[][].class));
				}
				else {
					areas.forEach((area) -> rings.add(json.convertValue(area.path(0), double[][].class)));
				}
				outlines.put(feature.path("id").asText(), rings);
			}
			return outlines;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Map<String, List<double[][]>> outlines() {
		return this.outlines.obtain();
	}

	/** The region that a point is in, without the margin. */
	Optional<String> at(double latitude, double longitude) {
		return outlines().entrySet()
			.stream()
			.filter((region) -> region.getValue().stream().anyMatch((ring) -> isInside(ring, latitude, longitude)))
			.map(Map.Entry::getKey)
			.findFirst();
	}

	boolean isInKingdom(double latitude, double longitude) {
		return outlines().keySet().stream().anyMatch((region) -> isNear(region, latitude, longitude));
	}

	/** Whether a point is in a region, or as near as makes no difference. */
	boolean isNear(String region, double latitude, double longitude) {
		return outlines().getOrDefault(region, List.of())
			.stream()
			.anyMatch((ring) -> isInside(ring, latitude, longitude) || isNear(ring, latitude, longitude));
	}

	private static boolean isInside(double[][] ring, double latitude, double longitude) {
		Path2D path = new Path2D.Double();
		path.moveTo(ring[0][0], ring[0][1]);
		for (double[] point : ring) {
			path.lineTo(point[0], point[1]);
		}
		path.closePath();
		return path.contains(longitude, latitude);
	}

	/** Degrees of longitude are shorter than those of latitude. */
	private static boolean isNear(double[][] ring, double latitude, double longitude) {
		double width = Math.cos(Math.toRadians(latitude));
		for (int i = 0; i < ring.length; i++) {
			double[] from = ring[i];
			double[] to = ring[(i + 1) % ring.length];
			if (Line2D.ptSegDist(from[0] * width, from[1], to[0] * width, to[1], longitude * width, latitude) <= NEAR) {
				return true;
			}
		}
		return false;
	}

}
