// SPDX-License-Identifier: Apache-2.0
#include "print/paper.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "govuk/writer.hpp"
#include "html/html.hpp"
#include "print/markup.hpp"

namespace stepwise::print {
namespace {

constexpr std::string_view place_for_styles = "<style></style>";

std::string as_text(std::string_view escaped) {
  static constexpr std::array<std::pair<std::string_view, char>, 5> words{{{"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}, {"&amp;", '&'}}};
  std::string out;
  for (std::size_t at = 0; at < escaped.size();) {
    const auto found = std::ranges::find_if(words, [&](const auto& word) { return escaped.substr(at).starts_with(word.first); });
    out += found == words.end() ? escaped[at] : found->second;
    at += found == words.end() ? 1 : found->first.size();
  }
  return out;
}

std::string_view class_of(Format format) {
  switch (format) {
    case Format::standard: return "app-paper app-paper--standard";
    case Format::large_print: return "app-paper app-paper--large";
    case Format::easy_read: return "app-paper app-paper--easy";
  }
  return "app-paper";
}

/// "Page 1 of 4" as a CSS content list: the language decides where the numbers stand.
std::string page_numbers() {
  std::string list, words = plain(t("Page {0} of {1}", "\x01", "\x02")), piece;
  for (const char c : words) {
    if (c != '\x01' && c != '\x02') piece += c;
    else {
      list += css_string(std::exchange(piece, "")) + (c == '\x01' ? " counter(page) " : " counter(pages) ");
    }
  }
  return list + css_string(piece);
}

std::string own_styles(const Document& document) {
  std::string styles = fmt::format("@page{{size:A4;@bottom-left{{content:{}}}@bottom-right{{content:{}}}}}",
                                   css_string(plain(t("{0}, printed on {1}", document.council, document.printed_at))), page_numbers());
  const bool is_colour = document.colour.size() == 6 && std::ranges::all_of(document.colour, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); });
  if (is_colour) styles += ":root{--govuk-brand-colour:#" + document.colour + "}";
  return styles;
}

}  // namespace

FormatWords format_words(Format format) {
  switch (format) {
    case Format::standard: return {"standard", noted("Standard"), noted("14 point text on A4 pages")};
    case Format::large_print: return {"large_print", noted("Large print"), noted("18 point text or larger, with space between the lines. Tables become lists.")};
    case Format::easy_read:
      return {"easy_read", noted("Easy read layout"),
              noted("16 point text, one sentence a line, with a wide margin where you can add pictures. The words are not made simpler: check them with the person.")};
  }
  return {"standard", noted("Standard"), noted("14 point text on A4 pages")};
}

std::optional<Format> format_from_key(std::string_view key) {
  const auto found = std::ranges::find_if(formats, [&](Format format) { return format_words(format).key == key; });
  return found == formats.end() ? std::nullopt : std::optional{*found};
}

Format format_for(std::string_view preferred) { return format_from_key(preferred).value_or(Format::standard); }

Sheet read_sheet(std::string_view markup) {
  constexpr std::string_view open = "<title>", close = "</title>";
  const auto end = markup.find(close);
  if (!markup.starts_with(open) || end == std::string_view::npos) return {"", std::string{markup}};
  return {as_text(markup.substr(open.size(), end - open.size())), std::string{markup.substr(end + close.size())}};
}

std::string css_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const bool safe = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == ' ' || c == '.' || c == ',' || static_cast<unsigned char>(c) >= 0x80;
    if (safe) out += c;
    else out += fmt::format("\\{:06x}", static_cast<unsigned char>(c));
  }
  return out + "\"";
}

std::string write_document(const Document& document) {
  govuk::Writer w{document.sheet.body.size() + 4096};
  w.raw("<!DOCTYPE html>\n<html").attr("lang", language::html_lang_now()).attr("class", fmt::format("govuk-template {}", class_of(document.format))).end();
  w.raw("<head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; img-src data:\"><title>");
  w.text(document.sheet.title).raw("</title><style></style><style>").html(html::trusted(own_styles(document))).raw("</style></head>");
  w.raw("<body class=\"govuk-template__body\"><header class=\"app-paper__top\"><p class=\"app-paper__council\">").text(document.council);
  w.raw("</p><p class=\"app-paper__printed\">").text(t("Printed by {0} on {1}.", document.printed_by, document.printed_at)).raw("</p></header>");
  const std::string body = document.format == Format::easy_read ? one_idea_a_line(on_paper(document.sheet.body)) : on_paper(document.sheet.body);
  w.raw("<div class=\"app-paper__page\">").html(html::trusted(body)).raw("</div></body></html>\n");
  return std::move(w).take();
}

std::string with_stylesheet(std::string document, std::string_view stylesheet) {
  if (const auto at = document.find(place_for_styles); at != std::string::npos)
    document.replace(at, place_for_styles.size(), fmt::format("<style>{}</style>", stylesheet));
  return document;
}

}  // namespace stepwise::print
