/// Tables of this module, generated from the migrations.
package shilu.programme.internal.db;
