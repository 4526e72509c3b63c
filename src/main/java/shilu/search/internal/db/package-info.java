/// Tables of this module, generated from the migrations.
package shilu.search.internal.db;
