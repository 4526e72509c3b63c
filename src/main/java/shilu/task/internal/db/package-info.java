/// Tables of this module, generated from the migrations.
package shilu.task.internal.db;
