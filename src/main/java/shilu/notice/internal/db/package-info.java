/// Tables of this module, generated from the migrations.
package shilu.notice.internal.db;
