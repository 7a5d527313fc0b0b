// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "language/language.hpp"

namespace stepwise::print {

/// How a document is laid out. Source: Accessible Information Standard (DAPB1605): large print is 18 point or larger, easy
/// read is one idea a line beside room for pictures.
enum class Format { standard, large_print, easy_read };
inline constexpr std::array formats{Format::standard, Format::large_print, Format::easy_read};
struct FormatWords {
  std::string_view key;   ///< stable, in forms and in the record
  Message label, hint;
};
FormatWords format_words(Format format);
std::optional<Format> format_from_key(std::string_view key);
/// The format for somebody whose record prefers this one (lists/preferred_format.csv).
Format format_for(std::string_view preferred);

/// A page of the site taken apart: its title as text, the rest as markup.
struct Sheet {
  std::string title, body;
};
/// Reads what access::Site::sheet gives.
Sheet read_sheet(std::string_view markup);

/// Markup of our own pages made fit for paper: nothing to press, no search forms, no hidden fields (a form's token is not
/// kept), what folds is open. Everything that was shown to be read stays.
std::string on_paper(std::string_view markup);
/// The same with a new line after each sentence.
std::string one_idea_a_line(std::string_view markup);

/// What a document says of itself.
struct Document {
  Sheet sheet;
  Format format = Format::standard;
  std::string council, colour;        ///< colour as six hexadecimal digits; "" for the stylesheet's own
  std::string printed_by;             ///< a member of staff
  std::string printed_at;             ///< in words, of the language of the moment
};
/// The whole page, in the language of the moment, with an empty place for the stylesheet. It needs no other file, and says
/// that none may be fetched.
std::string write_document(const Document& document);
std::string with_stylesheet(std::string document, std::string_view stylesheet);

/// A text as a CSS string, quotes included; nothing in it can end the string or the style element.
std::string css_string(std::string_view text);

}  // namespace stepwise::print
