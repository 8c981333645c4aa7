/**
 * The rules for tables: FEEL, and answers that the steps behind them understand.
 */
@NullMarked
package org.tawasul.process.contract.table;

import org.jspecify.annotations.NullMarked;
