/// Tables of this module, generated from the migrations.
package shilu.unit.internal.db;
