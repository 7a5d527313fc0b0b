// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "community/coordination/coordination_store.hpp"
#include "community/parts/parts.hpp"

namespace stepwise::coordination {

using community::Filled;
using html::Html;

Html write_desk(const std::vector<ToMeet>& to_meet, const std::vector<Hello>& hellos, Date today);
Html write_principles();

Hello hello_in(const http::Fields& typed);
Html write_hello_form(const govuk::Frame& frame, const Filled& form, const std::string& token);
Html write_hello_page(const Hello& hello);

Note note_in(const http::Fields& typed);
http::Fields fields_of(const Note& note);
struct NoteForm {
  std::string action, back, person_reference;
  Filled form;
  std::string token;                              ///< of a new note
  std::int64_t draft_version = 0, version = 0;    ///< a version: the note is being changed
  Html above;
};
Html write_note_form(const govuk::Frame& frame, const NoteForm& model);
Html write_notes(const std::vector<Note>& notes, std::string_view person_reference);
/// The same for the person themselves: their words and nobody's buttons.
Html write_copy(const std::vector<Note>& notes, std::string_view person_name, std::string_view council, Date today);
/// "Delete this note?", with why.
Html write_delete(const govuk::Frame& frame, const Filled& form, std::string_view action, std::string_view back);

/// Why a note may be deleted: what audit keeps, in English.
std::string_view kept_reason(std::string_view code);
std::string notes_href(std::string_view person_reference);
std::string note_href(std::string_view reference);
std::string hello_href(std::string_view reference);

}  // namespace stepwise::coordination
