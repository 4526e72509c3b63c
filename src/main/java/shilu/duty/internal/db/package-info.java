/// Tables of this module, generated from the migrations.
package shilu.duty.internal.db;
