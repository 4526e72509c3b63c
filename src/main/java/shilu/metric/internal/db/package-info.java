/// Tables of this module, generated from the migrations.
package shilu.metric.internal.db;
