package org.tawasul.attachment.sanitizer;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much work showing one page of a document may cause.
 *
 * @param resolution of the picture of a page, in dots an inch, where its size allows that
 * @param maxPixels maximum number of pixels of the picture of a page: a larger page is
 * drawn smaller
 * @param maxPicturePixels maximum number of pixels of a picture on a page that is held
 * decoded: a larger one is read in coarser steps
 * @param maxTime after which a page is given up
 * @param atOnce how many pages one node draws at the same time
 * @param patience how long a page waits for its turn
 */
@ConfigurationProperties("tawasul.attachment.drawing")
public record DrawingProperties(@DefaultValue("144") int resolution, @DefaultValue("4000000") long maxPixels,
		@DefaultValue("8000000") long maxPicturePixels, @DefaultValue("10s") Duration maxTime,
		@DefaultValue("2") int atOnce, @DefaultValue("20s") Duration patience) {

}
