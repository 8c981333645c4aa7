package org.tawasul.access;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;

/**
 * The map with streets. Without tiles, maps show the outlines of the regions.
 *
 * @param tiles template of the tiles' addresses with <code>{z}</code>, <code>{x}</code>
 * and <code>{y}</code>, such as <code>https://tiles.example.org/{z}/{x}/{y}.png</code>;
 * <code>{s}</code> stands for one of the letters a, b and c
 * @param attribution who made the map, as its licence wants it named
 * @param attributionLink where that leads, or null
 * @param maxZoom the closest zoom that there are tiles for
 */
@ConfigurationProperties("tawasul.map")
public record MapTileProperties(@Nullable String tiles, @DefaultValue("") String attribution,
		@Nullable String attributionLink, @DefaultValue("18") int maxZoom) {

	/**
	 * Refuses what can be no template.
	 */
	public MapTileProperties {
		tiles = (tiles == null || tiles.isBlank()) ? null : tiles.strip();
		Assert.isTrue(
				tiles == null || tiles.matches("(https?://[\\w.:{}-]+)?/.*") && tiles.contains("{z}")
						&& tiles.contains("{x}") && tiles.contains("{y}"),
				"tawasul.map.tiles must be an address with {z}, {x} and {y}");
		Assert.isTrue(tiles == null || !attribution.isBlank(),
				"tawasul.map.attribution must name who made the tiles of tawasul.map.tiles");
	}

	/**
	 * Where the tiles come from, as pages' security policy names it.
	 * @return such as <code>https://*.example.org</code>; empty for tiles of our own
	 * address and without any
	 */
	public String origin() {
		return (this.tiles == null) ? ""
				: this.tiles.replaceFirst("^((?:https?://[^/]+)?)/.*$", "$1").replace("{s}", "*");
	}

}
