/// Tables of this module, generated from the migrations.
package shilu.identity.internal.db;
