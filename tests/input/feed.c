/* feed.c - RSS and Atom: items, their fields, what is broken in them.
 *
 * SPDX-License-Identifier: MIT
 */
#include "cmocka_all.h"

#include "reading.h"

static void check(const char *feed, const char *wanted) { check_reading("feed", feed, strlen(feed), wanted); }

#define RSS "<?xml version='1.0'?><!-- by hand --><rss version='2.0'><channel><title>The Post</title><language>en</language>"

static void rss(void **state)
{
    (void)state;
    check(RSS "<item><title>Crane &amp;amp; pier</title><link>https://p.example/1</link><guid>g1</guid>"
              "<pubDate>Wed, 19 Nov 2025 08:30:00 +0200</pubDate><media:title>Photo</media:title>"
              "<description>Short.</description><content:encoded><![CDATA[<p>It was built in <b>1911</b>.</p><p>It fell.</p>]]>"
              "</content:encoded></item></channel></rss>",
          "g1|Crane & pier|2025-11-19|https://p.example/1|It was built in 1911.//It fell.\n");
    check(RSS "<item><title>A</title><pubDate>18 Nov 25 09:00 GMT</pubDate><description>&lt;p&gt;The ferry "
              "stopped.&lt;/p&gt;</description></item><item><title>Only a title</title><link/></item>",
          "-|A|2025-11-18|-|The ferry stopped.\n-|Only a title|-|-|Only a title\n");
    check(RSS "<item><guid isPermaLink='true'>https://p.example/2</guid><dc:date>2025-11-17T10:00:00Z</dc:date>"
              "<description>A &amp;amp; B</description></item>",
          "https://p.example/2|-|2025-11-17|https://p.example/2|A & B\n");
    check("<rdf:RDF><channel><title>X</title></channel><item><title>One</title><description>It rained.</description></item></rdf:RDF>",
          "-|One|-|-|It rained.\n");
}

static void atom(void **state)
{
    (void)state;
    check("<feed xmlns='http://www.w3.org/2005/Atom'><title>Notes</title><updated>2020-01-01</updated><entry><id>t:1</id>"
          "<title type='html'>A &lt;i&gt;bridge&lt;/i&gt;</title><link rel='self' href='https://n.example/self'/>"
          "<link href='https://n.example/1'/><updated>2025-11-20</updated><published>2025-11-19T01:00:00Z</published>"
          "<source><title>Wrong</title><id>wrong</id></source><content type='xhtml'><div><p>It fell after <b>years</b>.</p>"
          "</div></content></entry><entry><title>B</title><updated>2025-11-20</updated><summary>One.\n\nTwo.</summary></entry></feed>",
          "t:1|A bridge|2025-11-19|https://n.example/1|It fell after years.\n-|B|2025-11-20|-|One.//Two.\n");
}

/* What is left open ends with the item; what is no feed is told. */
static void broken(void **state)
{
    (void)state;
    check(RSS "<item><title>A<description>Text.</item><item><title>B</title><description>Next.</description>",
          "-|AText.|-|-|AText.\n-|B|-|-|Next.\n");
    check(RSS "<item><title>A</title><description><![CDATA[<p>No end.", "-|A|-|-|No end.\n");
    check(RSS "</channel></rss>", "");
    check_reading("a.xml", "<urlset><url>x</url></urlset>", 29, "!feed\n");
    check_reading("a.rss", "", 0, "!feed\n");
}

static void character_sets(void **state)
{
    (void)state;
    check("<?xml version='1.0' encoding='ISO-8859-1'?><rss><item><title>Caf\xE9</title></item></rss>",
          "-|Caf\xC3\xA9|-|-|Caf\xC3\xA9\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rss),
        cmocka_unit_test(atom),
        cmocka_unit_test(broken),
        cmocka_unit_test(character_sets),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
