/// Tables of this module, generated from the migrations.
package shilu.commitment.internal.db;
