package org.tawasul.directory;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the directory.
 *
 * @param recheck how long a node answers from memory before it looks whether another node
 * has changed the ministry
 */
@ConfigurationProperties("tawasul.directory")
record DirectoryProperties(@DefaultValue("30s") Duration recheck) {

}
