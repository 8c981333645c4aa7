package org.tawasul.access.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * How much a request may send.
 *
 * @param maxBody largest body of a request, wherever it goes; deployments to the engine
 * included, forms with files and uploads not, which have limits of their own
 */
@ConfigurationProperties("tawasul.access")
record BodySizeProperties(@DefaultValue("1MB") DataSize maxBody) {

	BodySizeProperties {
		Assert.isTrue(maxBody.toBytes() > 0 && maxBody.toBytes() < Integer.MAX_VALUE,
				"tawasul.access.max-body: between 1 byte and 2 GB");
	}

}
