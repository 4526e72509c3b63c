/// Tables of this module, generated from the migrations.
package shilu.exchange.internal.db;
