/// Tables of this module, generated from the migrations.
package shilu.installation.internal.db;
