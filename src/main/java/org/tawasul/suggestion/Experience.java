package org.tawasul.suggestion;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.mlt.MoreLikeThis;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;
import org.tawasul.casefile.CaseNumber;
import org.tawasul.casefile.Category;
import org.tawasul.suggestion.ClosedCase.Position;

import org.springframework.stereotype.Component;

/**
 * The words of closed cases, indexed in the memory of this node: gone with it, and read
 * again by the next one. Words are compared without what Arabic puts before and after
 * them (light10, as Lucene's {@link ArabicAnalyzer} does). Some hundred bytes a case.
 */
@Component
class Experience {

	private static final String WORDS = "words";

	private static final String CLOSED = "closed";

	private static final String NUMBER = "number";

	private static final String CATEGORY = "category";

	private static final String UNIT = "unit";

	private static final String TYPE = "type";

	private static final String REGION = "region";

	/** One word in common says little: «المدرسة» is in half of all reports. */
	private static final int WORDS_IN_COMMON = 2;

	private static final int WORDS_COMPARED = 40;

	private final Analyzer analyzer = new ArabicAnalyzer();

	private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();

	private @Nullable IndexWriter writer;

	private @Nullable DirectoryReader reader;

	/** How many cases it knows. */
	int size() {
		this.lock.readLock().lock();
		try {
			return (this.reader != null) ? this.reader.numDocs() : 0;
		}
		finally {
			this.lock.readLock().unlock();
		}
	}

	/** Learns cases; one that is known already is learned anew. */
	void learn(List<ClosedCase> cases) {
		change((index) -> {
			for (ClosedCase one : cases) {
				index.updateDocument(new Term(NUMBER, one.number().toString()), document(one));
			}
		});
	}

	/** Forgets the cases that were closed before one. */
	void forgetBefore(Position oldest) {
		change((index) -> index
			.deleteDocuments(LongPoint.newRangeQuery(CLOSED, Long.MIN_VALUE, oldest.closedAt().toEpochMilli() - 1)));
	}

	/** Forgets all. */
	void clear() {
		change(IndexWriter::deleteAll);
	}

	private void change(Change change) {
		this.lock.writeLock().lock();
		try {
			if (this.writer == null) {
				this.writer = new IndexWriter(new ByteBuffersDirectory(), new IndexWriterConfig(this.analyzer));
			}
			change.apply(this.writer);
			DirectoryReader before = this.reader;
			this.reader = DirectoryReader.open(this.writer);
			if (before != null) {
				before.close();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.lock.writeLock().unlock();
		}
	}

	private static Document document(ClosedCase one) {
		Document document = new Document();
		document.add(new StringField(NUMBER, one.number().toString(), Store.YES));
		document.add(new TextField(WORDS, one.words(), Store.NO));
		document.add(new LongPoint(CLOSED, one.closedAt().toEpochMilli()));
		document.add(new StringField(TYPE, one.type().name(), Store.NO));
		document.add(new StringField(REGION, one.region(), Store.NO));
		Optional.ofNullable(one.category())
			.ifPresent((category) -> document.add(new StringField(CATEGORY, category.name(), Store.YES)));
		Optional.ofNullable(one.unit()).ifPresent((unit) -> document.add(new StoredField(UNIT, unit)));
		return document;
	}

	/**
	 * The cases whose words are most like a text.
	 * @param words any text
	 * @param question which cases may be compared
	 * @param most how many
	 * @return the likest first; none that shares fewer than two words with the text
	 */
	List<LikeCase> like(String words, Question question, int most) {
		this.lock.readLock().lock();
		try {
			return (this.reader != null) ? find(this.reader, words, question, most) : List.of();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.lock.readLock().unlock();
		}
	}

	private List<LikeCase> find(DirectoryReader cases, String words, Question question, int most) throws IOException {
		MoreLikeThis likeness = new MoreLikeThis(cases);
		likeness.setAnalyzer(this.analyzer);
		likeness.setMinTermFreq(1);
		// A word of few cases would tell whoever asks that these exist.
		likeness.setMinDocFreq(Guess.LEAST_CASES);
		likeness.setMaxQueryTerms(WORDS_COMPARED);
		// Rare words count for more.
		likeness.setBoost(true);
		BooleanQuery.Builder like = new BooleanQuery.Builder().setMinimumNumberShouldMatch(WORDS_IN_COMMON);
		for (BooleanClause word : (BooleanQuery) likeness.like(WORDS, new StringReader(words))) {
			like.add(word);
		}
		IndexSearcher searcher = new IndexSearcher(cases);
		List<LikeCase> found = new ArrayList<>();
		for (ScoreDoc hit : searcher.search(question.among(like.build()), most).scoreDocs) {
			Document document = searcher.storedFields().document(hit.doc);
			found.add(new LikeCase(CaseNumber.parse(document.get(NUMBER)).orElseThrow(),
					Optional.ofNullable(document.get(CATEGORY)).map(Category::valueOf).orElse(null), document.get(UNIT),
					hit.score));
		}
		return found;
	}

	/**
	 * Which cases may be compared.
	 *
	 * @param type those of this type
	 * @param category those of this category, all if there is none
	 * @param region those of this region, all if there is none
	 * @param before those that were closed before this one, all if there is none: what
	 * would have been suggested for it
	 */
	record Question(String type, @Nullable String category, @Nullable String region, @Nullable Position before) {

		private Query among(Query like) {
			BooleanQuery.Builder query = new BooleanQuery.Builder().add(like, Occur.MUST)
				.add(new TermQuery(new Term(TYPE, this.type)), Occur.FILTER);
			if (this.category != null) {
				query.add(new TermQuery(new Term(CATEGORY, this.category)), Occur.FILTER);
			}
			if (this.region != null) {
				query.add(new TermQuery(new Term(REGION, this.region)), Occur.FILTER);
			}
			if (this.before != null) {
				query.add(LongPoint.newRangeQuery(CLOSED, Long.MIN_VALUE, this.before.closedAt().toEpochMilli() - 1),
						Occur.FILTER);
			}
			return query.build();
		}

	}

	/** What is done to the index. */
	@FunctionalInterface
	private interface Change {

		void apply(IndexWriter index) throws IOException;

	}

}
