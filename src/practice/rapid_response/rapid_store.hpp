// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "practice/rapid_response/rapid_response.hpp"
#include "store/store.hpp"

namespace stepwise::rapid_response {

/// Writes one as it is, without audit or touch: for the demo council and for `keep_new`. Gives its number.
std::int64_t insert_response(store::WriteTx& tx, PersonId person, const Response& response, std::string_view form_token);
void insert_piece(store::WriteTx& tx, PersonId person, std::int64_t response, const Piece& piece, std::string_view form_token);

/// Keeps a new one; a second save with the token gives the first one's reference.
Result<std::string> keep_new(store::WriteTx& tx, const access::ChangeablePerson& who, const Response& response, std::string_view form_token, store::AuditLine line);
/// Keeps a changed one as its next version. A Fault of kind stale when somebody saved first.
Result<void> keep_changed(store::WriteTx& tx, const access::ChangeablePerson& who, const Response& response, store::AuditLine line);
/// Keeps one more piece of work, once for a token.
Result<void> keep_piece(store::WriteTx& tx, const access::ChangeablePerson& who, const Response& response, const Piece& piece, std::string_view form_token, store::AuditLine line);

std::optional<std::string> person_reference_of(store::ReadTx& tx, std::string_view reference);
std::optional<Response> read_response(store::ReadTx& tx, const access::ReadablePerson& who, std::string_view reference);
/// A person's, the newest first.
std::vector<Response> read_responses(store::ReadTx& tx, const access::ReadablePerson& who);
std::vector<Piece> read_pieces(store::ReadTx& tx, const access::ReadablePerson& who, std::int64_t response);

/// One in a list, with the person's name. Restricted records never stand in lists.
struct Line {
  Response response;
  PersonId person{0};
  std::string person_reference, person_name;
  bool died = false;
};
/// Every open one, the most dangerous first.
std::vector<Line> read_queue(store::ReadTx& tx, const RapidLists& lists);
/// How many more are open whose record is restricted.
std::int64_t restricted_in_queue(store::ReadTx& tx);
/// Ended ones that came in since a moment, the last ended first, at most 50.
std::vector<Line> read_ended(store::ReadTx& tx, Instant since);

/// Who may be given one.
struct Worker {
  std::string reference;
  Owner owner;
};
std::vector<Worker> read_workers(store::ReadTx& tx);

}  // namespace stepwise::rapid_response
