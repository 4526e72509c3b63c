/// Tables of this module, generated from the migrations.
package shilu.report.internal.db;
