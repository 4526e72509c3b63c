/// Tables of this module, generated from the migrations.
package shilu.ledger.internal.db;
