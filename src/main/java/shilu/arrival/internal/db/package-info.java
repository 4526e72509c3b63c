/// Tables of this module, generated from the migrations.
package shilu.arrival.internal.db;
