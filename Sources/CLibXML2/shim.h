// What Swift sees of libxml2: trees and XPath, and in C what Swift 6 cannot touch or libxml2 has no option for.
#ifndef CLIBXML2_SHIM_H
#define CLIBXML2_SHIM_H

#include <string.h>

// Debian's libxml2 headers draw in ICU's, whose enums clash with those inside Foundation. No type used here depends
// on them: only the tail of the encoding handler's struct does, and that is never seen from Swift.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>

// `xmlFree` is a mutable global function pointer, which Swift 6 refuses to touch.
static inline void clibxml2_free(void *pointer) { xmlFree(pointer); }

// The first entity beyond the predefined five that a document declares or uses; line 0 while there is none.
typedef struct {
    int line;
    char name[64];
} clibxml2_entity_report;

static inline void clibxml2_note(void *context, const xmlChar *name) {
    xmlParserCtxtPtr parser = (xmlParserCtxtPtr)context;
    clibxml2_entity_report *report = (clibxml2_entity_report *)parser->_private;
    if (report != NULL && report->line == 0) {
        int line = parser->input != NULL ? parser->input->line : 1;
        report->line = line > 0 ? line : 1;
        strncpy(report->name, name != NULL ? (const char *)name : "", sizeof(report->name) - 1);
        report->name[sizeof(report->name) - 1] = 0;
    }
    xmlStopParser(parser);
}

static inline void clibxml2_on_declaration(void *context, const xmlChar *name, int type, const xmlChar *publicID,
                                           const xmlChar *systemID, xmlChar *content) {
    (void)type; (void)publicID; (void)systemID; (void)content;
    clibxml2_note(context, name);
}

static inline xmlEntityPtr clibxml2_on_use(void *context, const xmlChar *name) {
    clibxml2_note(context, name);
    return NULL;
}

static inline void clibxml2_on_reference(void *context, const xmlChar *name) { clibxml2_note(context, name); }

// Stops the parser at the first entity it would have to know, before anything is stored or expanded, and keeps it
// from ever asking for an external subset. `report` must outlive the parse.
static inline void clibxml2_refuse_entities(xmlParserCtxtPtr parser, clibxml2_entity_report *report) {
    parser->_private = report;
    parser->sax->entityDecl = clibxml2_on_declaration;
    parser->sax->getEntity = clibxml2_on_use;
    parser->sax->getParameterEntity = clibxml2_on_use;
    parser->sax->reference = clibxml2_on_reference;
    parser->sax->externalSubset = NULL;
    parser->sax->resolveEntity = NULL;
}

static inline void clibxml2_ignore(void *context, xmlErrorPtr error) { (void)context; (void)error; }

// Without a handler of its own an XPath context prints faults to stderr.
static inline void clibxml2_quiet_xpath(xmlXPathContextPtr context) {
    context->error = (xmlStructuredErrorFunc)clibxml2_ignore;
}

#endif
