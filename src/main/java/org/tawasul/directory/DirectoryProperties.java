package org.tawasul.directory;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the directory.
 *
 * @param recheck how long a node answers from memory before it checks whether another
 * node has changed the directory
 * @param root the code of the ministry itself in a new installation
 */
@ConfigurationProperties("tawasul.directory")
record DirectoryProperties(@DefaultValue("30s") Duration recheck, String root) {

}
