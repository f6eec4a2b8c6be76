// What Swift sees of libarchive: reading through decompression filters and writing gzip.
#ifndef CLIBARCHIVE_SHIM_H
#define CLIBARCHIVE_SHIM_H

#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

// libarchive converts names of members to the locale, and a process that never called setlocale has one that knows ASCII
// only. This gives the calling thread one with UTF-8 until it is left; NULL if the system has none.
static inline void *clibarchive_enter_utf8(void) {
    locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
    return utf8 ? (void *)uselocale(utf8) : NULL;
}
static inline void clibarchive_leave_utf8(void *before) {
    if (before) freelocale(uselocale((locale_t)before));
}

#endif
