/**
 * Satisfaction calls as their model carries them: what its forms show of a call, what is
 * answered, and its open task.
 */
@NullMarked
package org.tawasul.process.satisfaction;

import org.jspecify.annotations.NullMarked;
