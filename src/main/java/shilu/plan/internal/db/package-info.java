/// Tables of this module, generated from the migrations.
package shilu.plan.internal.db;
