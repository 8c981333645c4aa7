/**
 * The pages of meetings: the requester's and the desk's.
 */
@NullMarked
package org.tawasul.meeting.web;

import org.jspecify.annotations.NullMarked;
