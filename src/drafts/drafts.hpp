// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "access/access.hpp"
#include "base/random.hpp"
#include "drafts/two_texts.hpp"
#include "language/language.hpp"
#include "store/drafts.hpp"

namespace stepwise::drafts {

/// A kind of half-typed work. The kind of a draft may go on after a colon with whatever the room needs to know again
/// ("form:k3j9"): what stands before the colon says which of these it is.
struct DraftKind {
  std::string kind;   ///< "contact"
  Message words;      ///< noted("Conversation"): what its drafts are called
  /// Where one is taken up again.
  std::function<std::string(std::string_view person_reference, std::string_view draft_reference)> resume;
  /// What an untouched form holds: a script sends only what changed. Without it an untouched form is empty.
  std::function<http::Fields(Instant)> blank{};
  /// Whether the work was finished under this reference already: then no save brings a draft of it back.
  std::function<bool(store::ReadTx&, std::string_view draft_reference)> finished{};
  /// Fields with the names and values people know. Without it names and values stand as they were sent.
  std::function<TwoTexts(const http::Fields& theirs, const http::Fields& yours)> compare{};
  /// A page of its own for a stale save, in place of the general one.
  std::function<http::Response(access::Visit&, const store::Draft& stored, const http::Fields& yours)> show_both{};
  bool own_titles = false;     ///< drafts are called by the title they were made with, not by `words`
  bool begun_by_page = false;  ///< only a page of the room makes one; a save of one that is not there is refused
};

/// A draft in a list of one's own.
struct DraftLine {
  std::string reference, words, person_name, resume_href;
  Instant saved_at;
};
/// The list of them, or a sentence that there are none.
html::Html write_drafts(const std::vector<DraftLine>& drafts);

/// Half-finished work of every room: the list, the endpoint that saves while people type, discarding, and both texts
/// side by side for a stale tab. Lives as long as the server; outlives no store.
class Site {
 public:
  /// `store` and `random` outlive it; `random` may be asked from many threads.
  static std::shared_ptr<Site> open(store::Store& store, Random& random);
  virtual ~Site() = default;
  /// Before `routes`.
  virtual void add_draft_kind(DraftKind kind) = 0;
  virtual access::Routes routes() const = 0;
  /// One's own drafts, the newest first. A draft about a person whose record is restricted names nobody.
  virtual std::vector<DraftLine> lines(store::ReadTx& tx, StaffId staff) const = 0;
  /// "Save and come back later" without a script: keeps what the form holds, whatever it is, and goes home; a stale tab
  /// gets both texts side by side.
  virtual http::Response save_and_come_back(access::Visit& visit, std::string_view kind, std::string_view person_reference) const = 0;
};

}  // namespace stepwise::drafts
